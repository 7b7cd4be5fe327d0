package consumer;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A request in, a report out. */
@Path("/check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    @Inject
    InteractionChecker checker;

    /** As bytes and not as a MedicationList: the library reads on after a value that it cannot use, and says so in the report. */
    @POST
    public InteractionReport check(byte[] request) {
        return checker.checkJson(request == null ? "" : new String(request, StandardCharsets.UTF_8));
    }

    public record Refusal(String requestId, List<InputProblem> problems) {}

    @ServerExceptionMapper
    public Response refused(InvalidRequestException e) {
        return answer(400, new Refusal(e.requestId(), e.problems()));
    }

    public record Failure(String message) {}

    /** To be shown as a failure: no report is not a report without warnings. */
    @ServerExceptionMapper
    public Response failed(CheckFailedException e) {
        return answer(500, new Failure(e.getMessage()));
    }

    private static Response answer(int status, Object body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body).build();
    }
}
