package consumer;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A request in, a report out. */
@RestController
class CheckController {
    private final InteractionChecker checker;

    CheckController(InteractionChecker checker) {
        this.checker = checker;
    }

    /** As bytes and not as a MedicationList: the library reads on after a value that it cannot use, and says so in the report. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    InteractionReport check(@RequestBody(required = false) byte[] request) {
        return checker.checkJson(request == null ? "" : new String(request, StandardCharsets.UTF_8));
    }

    record Refusal(String requestId, List<InputProblem> problems) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal refused(InvalidRequestException e) {
        return new Refusal(e.requestId(), e.problems());
    }

    record Failure(String message) {}

    /** To be shown as a failure: no report is not a report without warnings. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    Failure failed(CheckFailedException e) {
        return new Failure(e.getMessage());
    }
}
