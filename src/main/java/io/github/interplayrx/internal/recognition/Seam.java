package io.github.interplayrx.internal.recognition;

import org.jspecify.annotations.Nullable;

/** Where a name ends and something that is glued to it begins, as in "niacinER" and "baclofen10mg". */
record Seam(String name, String tail) {

    /** The last small letter that meets a capital, or the first letter that meets a digit; null if there is none. */
    static @Nullable Seam in(String written) {
        int at = at(written);
        return at == 0 ? null : new Seam(written.substring(0, at), written.substring(at));
    }

    private static int at(String written) {
        for (int i = 1; i < written.length(); i++) {
            if (Character.isDigit(written.charAt(i)) && Character.isLetter(written.charAt(i - 1))) {
                return i > 3 ? i : 0;
            }
        }
        for (int i = written.length() - 1; i > 3; i--) {
            if (Character.isUpperCase(written.charAt(i)) && Character.isLowerCase(written.charAt(i - 1))) {
                return i;
            }
        }
        return 0;
    }
}
