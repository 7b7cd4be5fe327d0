package io.github.interplayrx.html.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style sheet, and the policy that lets this one alone count. */
public final class StyleSheet {
    /** The style sheet. */
    public static final String CSS = read();

    /** Nothing is loaded and nothing runs. */
    public static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(CSS) + "'; base-uri 'none'; form-action 'self'";

    private StyleSheet() {}

    private static String read() {
        try (InputStream css = Objects.requireNonNull(
                StyleSheet.class.getResourceAsStream("/io/github/interplayrx/html/report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.\nMaybe a security provider was removed.", e);
        }
    }
}
