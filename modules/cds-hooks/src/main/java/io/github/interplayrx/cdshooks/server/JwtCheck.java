package io.github.interplayrx.cdshooks.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of CDS Hooks: signed with ES384 or RS384 by an issuer of the configuration, for the address that is called, and used once. Keys
 * come from the configuration only: a token cannot bring or name its own.
 */
final class JwtCheck implements TokenCheck {
    private static final String SCHEME = "Bearer ";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final Map<String, Issuer> issuers = new HashMap<>();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant nextSweep;

    /** Whose keys are where. */
    private record Issuer(String keysAt, DefaultJWTProcessor<SecurityContext> processor) {}

    /**
     * Checks tokens of some issuers.
     *
     * @param keys for each issuer the https address, or the file, of its JWK set
     */
    JwtCheck(Map<String, URI> keys, Clock clock) {
        this.clock = clock;
        nextSweep = clock.instant();
        keys.forEach((issuer, at) -> issuers.put(issuer, new Issuer(at.toString(), processor(at))));
    }

    private static DefaultJWTProcessor<SecurityContext> processor(URI at) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384), source(at)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static JWKSource<SecurityContext> source(URI at) {
        try {
            return "file".equals(at.getScheme())
                    ? new ImmutableJWKSet<>(JWKSet.load(Path.of(at).toFile()))
                    : JWKSourceBuilder.create(at.toURL()).build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(
                    "There is no JWK set at " + at + ".\nMaybe the file is missing, or is in PEM.", e);
        }
    }

    @Override
    public void check(@Nullable String authorization, List<String> audiences) throws HttpProblem {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            throw refused("There is no token.", "Maybe send Authorization: Bearer with a JWT.");
        }
        JWTClaimsSet claims = verified(authorization.substring(SCHEME.length()).strip());
        checkAudience(claims, audiences);
        checkTime(claims);
        checkFirstUse(claims);
    }

    private JWTClaimsSet verified(String token) throws HttpProblem {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            String name = jwt.getJWTClaimsSet().getIssuer();
            Issuer issuer = name == null ? null : issuers.get(name);
            if (issuer == null) {
                throw refused("The issuer of the token is not known here.", "Maybe register it with this service.");
            }
            URI keysAt = jwt.getHeader().getJWKURL();
            if (keysAt != null && !keysAt.toString().equals(issuer.keysAt)) {
                throw refused(
                        "The token names other keys than the registered ones.",
                        "Maybe register the address of its jku for the issuer, or leave out jku.");
            }
            return issuer.processor.process(jwt, null);
        } catch (ParseException | BadJOSEException e) {
            throw refused(
                    "The token is not signed as it has to be.",
                    "Maybe sign it with ES384 or RS384 and a registered key.");
        } catch (KeySourceException e) {
            throw new HttpProblem(UNAVAILABLE, "transient", "The keys of the issuer cannot be read.\nMaybe try again.");
        } catch (JOSEException e) {
            throw refused("The token cannot be read.", "Maybe sign it with ES384 or RS384.");
        }
    }

    private static void checkAudience(JWTClaimsSet claims, List<String> audiences) throws HttpProblem {
        if (claims.getAudience().stream().noneMatch(audiences::contains)) {
            throw refused("The token is for another address.", "Maybe set aud to " + audiences.get(0) + ".");
        }
    }

    private void checkTime(JWTClaimsSet claims) throws HttpProblem {
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        if (issued == null || expires == null) {
            throw refused("The token does not say when it was issued and when it expires.", "Maybe set iat and exp.");
        }
        Instant now = clock.instant();
        if (issued.toInstant().isAfter(now.plus(SKEW)) || expires.toInstant().isBefore(now.minus(SKEW))) {
            throw refused("The token is not valid at this time.", "Maybe a clock is wrong, or a new token is needed.");
        }
        if (Duration.between(issued.toInstant(), expires.toInstant()).compareTo(LONGEST) > 0) {
            throw refused("The token is valid for more than an hour.", "Maybe let it expire after five minutes.");
        }
    }

    private void checkFirstUse(JWTClaimsSet claims) throws HttpProblem {
        String id = claims.getJWTID();
        if (id == null || id.isBlank()) {
            throw refused("The token has no jti.", "Maybe set it to a UUID.");
        }
        sweep();
        Instant until = claims.getExpirationTime().toInstant().plus(SKEW);
        if (used.putIfAbsent(claims.getIssuer() + " " + id, until) != null) {
            throw refused("The token was used before.", "Maybe make a new one for each call.");
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(SKEW);
            used.values().removeIf(until -> until.isBefore(now));
        }
    }

    private static HttpProblem refused(String what, String advice) {
        return new HttpProblem(UNAUTHORIZED, "login", what + "\n" + advice);
    }
}
