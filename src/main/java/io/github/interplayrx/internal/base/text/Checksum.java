package io.github.interplayrx.internal.base.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short checksum of a text, for people to copy. It shows a change; it protects nothing. */
public final class Checksum {
    private static final int DIGITS = 16;

    private Checksum() {}

    /** The first 16 hexadecimal digits of the SHA-256 of a text. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
