package io.github.interplayrx.cdshooks.server;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.html.HtmlReport;
import io.github.interplayrx.model.InvalidRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A page with a form: one types a list and sees the report. */
final class Page {
    private static final int BAD_REQUEST = 400;
    private static final String FIELD = "list=";

    private final InteractionChecker checker;
    private final HtmlReport html;

    Page(InteractionChecker checker) {
        this.checker = checker;
        this.html = HtmlReport.create(checker.knowledge());
    }

    String empty() {
        return html.form("/", "", null);
    }

    String checked(String form) throws HttpProblem {
        String typed = typed(form);
        try {
            String[] lines = typed.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
            return html.form("/", typed, checker.check(lines));
        } catch (InvalidRequestException e) {
            throw new HttpProblem(BAD_REQUEST, "value", String.valueOf(e.getMessage()));
        }
    }

    private static String typed(String form) throws HttpProblem {
        for (String field : form.split("&", -1)) {
            if (field.startsWith(FIELD)) {
                try {
                    return URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    throw new HttpProblem(
                            BAD_REQUEST, "value", "The form cannot be read.\nMaybe send it from the page.");
                }
            }
        }
        throw new HttpProblem(BAD_REQUEST, "required", "The form has no field list.\nMaybe send it from the page.");
    }
}
