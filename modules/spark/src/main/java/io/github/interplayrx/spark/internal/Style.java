package io.github.interplayrx.spark.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet, and the policy that lets this one alone count. */
public final class Style {
    /** The style sheet. */
    public static final String CSS = """
            body { margin: 0 auto; padding: 1rem; max-width: 70rem; color: #1b1b22; background: #ffffff; font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.25; }
            h2 { margin: 2rem 0 .25rem; font-size: 1.25rem; }
            .state { border: 2px solid #4a4a55; padding: .5rem 1rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-size: .875rem; line-height: 1.3; }
            caption { text-align: start; padding: .25rem 0; }
            th, td { border: 1px solid #8a8a94; padding: .3rem .5rem; text-align: start; vertical-align: top; }
            th { background: #f3f3f6; }
            """;

    /** Nothing is loaded and nothing runs. */
    public static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";

    private Style() {}

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.\nMaybe a security provider was removed.", e);
        }
    }
}
