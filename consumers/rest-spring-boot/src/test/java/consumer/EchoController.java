package consumer;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EchoController {
    @PostMapping("/echo-list")
    MedicationList list(@RequestBody MedicationList list) {
        return list;
    }

    @PostMapping("/echo-report")
    InteractionReport report(@RequestBody InteractionReport report) {
        return report;
    }
}
