package io.github.interplayrx.cdshooks.server;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.CdsHooks;
import io.github.interplayrx.knowledge.AtcCodes;
import io.github.interplayrx.model.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Options of the command line, or variables of the environment. */
final class Settings {
    private static final Map<String, String> OPTIONS = options();

    private Settings() {}

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("host", "address to listen on (127.0.0.1)");
        options.put("port", "port to listen on (8080)");
        options.put("max-body", "bytes of a body (2000000)");
        options.put("max-concurrent", "checks at once (twice the processors)");
        options.put("max-wait-ms", "milliseconds that a request waits for its check (1000)");
        options.put("grace-ms", "milliseconds for open requests when it stops (10000)");
        options.put("origins", "origins from which a browser may call, separated by commas");
        options.put(
                "minimum-severity",
                "from which severity a warning is a card: critical, major, moderate, minor or info (moderate)");
        options.put("local-knowledge", "a file of local knowledge");
        options.put("terminology", "a file of the terminology of the site");
        options.put("atc", "the jar of interplay-atc, for ATC codes");
        options.put("base-url", "how clients see this server; needed for tokens");
        options.put("issuers", "issuer=address of its JWK set, separated by commas; asks for tokens");
        return options;
    }

    static Map<String, String> of(String[] args, Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String option : OPTIONS.keySet()) {
            String value = environment.get(
                    "INTERPLAY_" + option.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (value != null) {
                settings.put(option, value);
            }
        }
        for (int i = 0; i < args.length; i += 2) {
            String option = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!OPTIONS.containsKey(option) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "Not understood: " + args[i] + "\nMaybe one of these, with a value:\n" + help());
            }
            settings.put(option, args[i + 1]);
        }
        return settings;
    }

    static boolean asksForHelp(String[] args) {
        return args.length == 1 && Set.of("--help", "-h").contains(args[0]);
    }

    static String help() {
        StringBuilder help = new StringBuilder();
        OPTIONS.forEach((option, words) ->
                help.append("  --").append(option).append("  ").append(words).append('\n'));
        return help.toString();
    }

    static InteractionChecker checker(Map<String, String> settings) {
        InteractionChecker.Builder checker = InteractionChecker.builder();
        String local = settings.get("local-knowledge");
        if (local != null) {
            checker.localKnowledge(Path.of(local));
        }
        String terminology = settings.get("terminology");
        if (terminology != null) {
            checker.terminology(Path.of(terminology));
        }
        String atc = settings.get("atc");
        if (atc != null) {
            checker.atcCodes(AtcCodes.load(Path.of(atc)));
        }
        return checker.build();
    }

    static CdsServer.Builder server(Map<String, String> settings, InteractionChecker checker) {
        CdsServer.Builder server = CdsServer.builder(checker);
        server.listen(host(settings), port(settings));
        Severity minimum = value(
                settings,
                "minimum-severity",
                Severity.MODERATE,
                text -> Severity.valueOf(text.toUpperCase(Locale.ROOT)));
        server.hooks(
                CdsHooks.builder().checker(checker).minimumSeverity(minimum).build());
        whole(settings, "max-body", server::maxBody);
        whole(settings, "max-concurrent", server::maxConcurrent);
        whole(settings, "max-wait-ms", millis -> server.maxWait(Duration.ofMillis(millis)));
        whole(settings, "grace-ms", millis -> server.grace(Duration.ofMillis(millis)));
        String origins = settings.get("origins");
        if (origins != null) {
            server.origins(
                    Arrays.stream(origins.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet()));
        }
        addIssuers(server, settings);
        return server;
    }

    static String host(Map<String, String> settings) {
        return settings.getOrDefault("host", "127.0.0.1");
    }

    static int port(Map<String, String> settings) {
        return value(settings, "port", 8080, Integer::valueOf);
    }

    private static void addIssuers(CdsServer.Builder server, Map<String, String> settings) {
        String issuers = settings.get("issuers");
        String base = settings.get("base-url");
        if (issuers == null) {
            return;
        }
        if (base == null) {
            throw new IllegalArgumentException("issuers without base-url.\nMaybe --base-url https://cds.example");
        }
        for (String each : issuers.split(",", -1)) {
            int at = each.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException(
                        "issuers has " + each + ".\nMaybe https://ehr.example=https://ehr.example/jwks.json");
            }
            server.issuer(
                    each.substring(0, at),
                    value(Map.of("issuers", each.substring(at + 1)), "issuers", URI.create("file:/"), URI::create),
                    base);
        }
    }

    private static void whole(Map<String, String> settings, String option, IntConsumer setter) {
        if (settings.containsKey(option)) {
            setter.accept(value(settings, option, 0, Integer::valueOf));
        }
    }

    private static <T> T value(Map<String, String> settings, String option, T otherwise, Function<String, T> read) {
        @Nullable String text = settings.get(option);
        try {
            return text == null ? otherwise : read.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The option --" + option + " cannot be " + text + ".\nMaybe it is misspelt. It is: "
                            + OPTIONS.get(option) + ".",
                    e);
        }
    }
}
