package consumer;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/")
public class EchoResource {
    @POST
    @Path("echo-list")
    public MedicationList list(MedicationList list) {
        return list;
    }

    @POST
    @Path("echo-report")
    public InteractionReport report(InteractionReport report) {
        return report;
    }
}
