package io.github.interplayrx.cdshooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.interplayrx.InteractionChecker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String ISSUER = "https://ehr.example";
    private static final String AUDIENCE = "https://cds.example/cds-services/interplay-order-sign";

    private static RSAKey rsa;
    private static ECKey ec;

    @TempDir
    private static Path folder;

    private static URI keys;
    private JwtCheck check;

    @BeforeAll
    static void makeKeys() throws JOSEException, IOException {
        rsa = new RSAKeyGenerator(2048).keyID("r").generate();
        ec = new ECKeyGenerator(Curve.P_384).keyID("e").generate();
        Path file = folder.resolve("jwks.json");
        Files.writeString(file, new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString());
        keys = file.toUri();
    }

    @BeforeEach
    void start() {
        check = new JwtCheck(Map.of(ISSUER, keys), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String key) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key);
    }

    private static String es384(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return signed(header(JWSAlgorithm.ES384, "e").build(), claims.build(), new ECDSASigner(ec));
    }

    private void accept(String token) {
        assertThatCode(() -> check.check("Bearer " + token, List.of(AUDIENCE))).doesNotThrowAnyException();
    }

    private void refuse(String token, String words) {
        assertThatThrownBy(() -> check.check("Bearer " + token, List.of(AUDIENCE)))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(401))
                .hasMessageContaining(words)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void bothAlgorithmsAreTaken() throws JOSEException {
        accept(es384(claims -> {}));
        accept(signed(header(JWSAlgorithm.RS384, "r").build(), claims().build(), new RSASSASigner(rsa)));
        accept(signed(header(JWSAlgorithm.ES384, "e").jwkURL(keys).build(), claims().build(), new ECDSASigner(ec)));
    }

    @Test
    void otherAlgorithmsAreNot() throws JOSEException {
        refuse(new PlainJWT(claims().build()).serialize(), "not signed");
        refuse(signed(header(JWSAlgorithm.RS256, "r").build(), claims().build(), new RSASSASigner(rsa)), "not signed");
        byte[] publicKey = rsa.toRSAPublicKey().getEncoded();
        refuse(
                signed(header(JWSAlgorithm.HS384, "r").build(), claims().build(), new MACSigner(publicKey)),
                "not signed");
    }

    @Test
    void aTokenCannotBringItsOwnKeys() throws JOSEException {
        ECKey own = new ECKeyGenerator(Curve.P_384).keyID("e").generate();
        refuse(signed(header(JWSAlgorithm.ES384, "e").build(), claims().build(), new ECDSASigner(own)), "not signed");
        refuse(
                signed(
                        header(JWSAlgorithm.ES384, "e").jwk(own.toPublicJWK()).build(),
                        claims().build(),
                        new ECDSASigner(own)),
                "not signed");
        refuse(
                signed(
                        header(JWSAlgorithm.ES384, "e")
                                .jwkURL(URI.create("https://evil.example/jwks"))
                                .build(),
                        claims().build(),
                        new ECDSASigner(ec)),
                "other keys");
    }

    @Test
    void everyClaimIsChecked() throws JOSEException {
        refuse(es384(claims -> claims.issuer("https://evil.example")), "issuer");
        refuse(es384(claims -> claims.issuer(null)), "issuer");
        refuse(es384(claims -> claims.audience(AUDIENCE + "/")), "another address");
        refuse(es384(claims -> claims.audience((String) null)), "another address");
        refuse(es384(claims -> claims.expirationTime(null)), "iat and exp");
        refuse(es384(claims -> claims.issueTime(null)), "iat and exp");
        refuse(
                es384(claims -> claims.issueTime(Date.from(NOW.minusSeconds(900)))
                        .expirationTime(Date.from(NOW.minusSeconds(600)))),
                "not valid at this time");
        refuse(es384(claims -> claims.issueTime(Date.from(NOW.plusSeconds(120)))), "not valid at this time");
        refuse(es384(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(90_000)))), "more than an hour");
        refuse(es384(claims -> claims.jwtID(null)), "jti");
        refuse("no.token", "not signed");
    }

    @Test
    void aTokenIsUsedOnce() throws JOSEException {
        String token = es384(claims -> {});
        accept(token);
        refuse(token, "used before");
    }

    @Test
    void noTokenIsNoEntry() {
        for (String header : new String[] {null, "", "Basic x"}) {
            assertThatThrownBy(() -> check.check(header, List.of(AUDIENCE))).hasMessageContaining("no token");
        }
    }

    @Test
    void theServerAsksForTokensOnCallsAndNotOnDiscovery() throws Exception {
        try (CdsServer server = CdsServer.builder(InteractionChecker.create())
                .listen("127.0.0.1", 0)
                .issuer(ISSUER, keys, "https://cds.example/")
                .start()) {
            Instant now = Instant.now();
            String token =
                    es384(claims -> claims.issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60))));
            assertThat(status(server, "/cds-services", null)).isEqualTo(200);
            assertThat(status(server, "/cds-services/interplay-order-sign", null))
                    .isEqualTo(401);
            assertThat(status(server, "/cds-services/interplay-order-select", token))
                    .isEqualTo(401);
            assertThat(status(server, "/cds-services/interplay-order-sign", token))
                    .isEqualTo(400);
            assertThat(status(server, "/cds-services/interplay-order-sign", token))
                    .isEqualTo(401);
        }
    }

    private static int status(CdsServer server, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (!path.equals("/cds-services")) {
            request.POST(HttpRequest.BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void keysOverPlainHttpAreRefused() {
        CdsServer.Builder server = CdsServer.builder(InteractionChecker.create());
        assertThatThrownBy(() -> server.issuer(ISSUER, URI.create("http://ehr.example/jwks"), "https://cds.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
    }
}
