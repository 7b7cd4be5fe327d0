package io.github.interplayrx.cdshooks.spring;

import io.github.interplayrx.cdshooks.CdsAnswer;
import io.github.interplayrx.cdshooks.CdsHooks;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The paths of CDS Hooks. Made by {@link CdsHooksAutoConfiguration}; thread-safe. */
@RestController
@RequestMapping("/cds-services")
public class CdsHooksController {
    private final CdsHooks hooks;

    /**
     * Paths to some services.
     *
     * @param hooks what answers
     */
    public CdsHooksController(CdsHooks hooks) {
        this.hooks = hooks;
    }

    /**
     * Which services there are.
     *
     * @return the discovery
     */
    @GetMapping
    public ResponseEntity<byte[]> discovery() {
        return response(hooks.discovery());
    }

    /**
     * Answers a call.
     *
     * @param id the service
     * @param body the request, in UTF-8
     * @return cards, or an OperationOutcome
     */
    @PostMapping("/{id}")
    public ResponseEntity<byte[]> call(
            @PathVariable("id") String id, @RequestBody(required = false) byte @Nullable [] body) {
        return response(hooks.call(id, text(body)));
    }

    /**
     * Takes feedback.
     *
     * @param id the service
     * @param body the feedback, in UTF-8
     * @return an empty object, or an OperationOutcome
     */
    @PostMapping("/{id}/feedback")
    public ResponseEntity<byte[]> feedback(
            @PathVariable("id") String id, @RequestBody(required = false) byte @Nullable [] body) {
        return response(hooks.feedback(id, text(body)));
    }

    private static String text(byte @Nullable [] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> response(CdsAnswer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
