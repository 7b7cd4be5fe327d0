package io.github.interplayrx.cdshooks.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who may call a service. */
@FunctionalInterface
interface TokenCheck {
    /** Everybody may. */
    TokenCheck NONE = (authorization, audiences) -> {};

    /** Throws a problem with the status 401 unless the header has a token for one of these addresses. */
    void check(@Nullable String authorization, List<String> audiences) throws HttpProblem;
}
