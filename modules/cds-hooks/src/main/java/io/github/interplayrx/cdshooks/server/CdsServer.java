package io.github.interplayrx.cdshooks.server;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.CdsAnswer;
import io.github.interplayrx.cdshooks.CdsHooks;
import io.github.interplayrx.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves CDS Hooks: {@code GET /cds-services}, {@code POST /cds-services/{id}} and {@code /feedback}, and beside them {@code /health},
 * {@code /metrics} for Prometheus, and a form at {@code /}. It speaks HTTP without TLS, on the loopback address unless told otherwise: put
 * what ends TLS in front of it. It logs that it starts and stops, and never what is in a request. Thread-safe.
 *
 * <pre>{@code
 * try (CdsServer server = CdsServer.builder(InteractionChecker.create()).start()) {
 *     System.out.println(server.address());
 * }
 * }</pre>
 */
public final class CdsServer implements AutoCloseable {
    static {
        limit();
    }

    private static final Logger LOG = LoggerFactory.getLogger(CdsServer.class);
    private static final int THREADS = 64;
    private static final int WAITING = 2_048;

    /** As browsers send it. */
    private static final Pattern ORIGIN =
            Pattern.compile("null|[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]+)?");

    private static final String SERVICES = "/cds-services";
    private static final String FEEDBACK = "/feedback";
    private static final String JSON = "application/json";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    /** "All addresses" in the words of the settings: the system says them in those of IPv6. */
    private final String anyAddress;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final CdsHooks hooks;
    private final Page page;
    private final String knowledge;
    private final TokenCheck tokens;
    private final String baseUrl;
    private final Set<String> origins;
    private final int maxBody;
    private final Duration maxWait;
    private final Duration grace;
    private final Semaphore checks;
    private final Metrics metrics = new Metrics();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean stopping;

    private CdsServer(Builder from) throws IOException {
        hooks = from.hooks == null ? CdsHooks.builder().checker(from.checker).build() : from.hooks;
        page = new Page(from.checker);
        knowledge = from.checker.knowledge().version().version();
        origins = Set.copyOf(from.origins);
        anyAddress = from.host;
        maxBody = from.maxBody;
        maxWait = from.maxWait;
        grace = from.grace;
        checks = new Semaphore(from.maxConcurrent);
        tokens = from.issuers.isEmpty() ? TokenCheck.NONE : new JwtCheck(from.issuers, Clock.systemUTC());
        InetSocketAddress at = new InetSocketAddress(from.host, from.port);
        if (at.isUnresolved()) {
            throw new IOException("There is no address " + from.host + ".\nMaybe 127.0.0.1, or 0.0.0.0 for all.");
        }
        server = HttpServer.create(at, 0);
        baseUrl = from.baseUrl == null ? address().toString() : from.baseUrl;
        threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        LOG.info("Listening on {}, knowledge base {}.", address(), knowledge);
    }

    /**
     * Limits how long a request and an answer may take. It is read once, when the first server of the process is made, so whatever makes one
     * here calls this before. Without the first, each answer takes 40 ms.
     */
    static void limit() {
        set("sun.net.httpserver.nodelay", "true");
        set("sun.net.httpserver.maxReqTime", "10");
        set("sun.net.httpserver.maxRspTime", "30");
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Starts a server with other settings.
     *
     * @param checker the checker, with the knowledge of the site
     * @return a builder with the defaults: 127.0.0.1:8080, bodies up to 2 MB, twice as many checks at once as there are processors, a
     *     second of waiting for one, no other origin, no tokens
     */
    public static Builder builder(InteractionChecker checker) {
        return new Builder(checker);
    }

    /**
     * Where it listens.
     *
     * @return the address, with the port that was taken if it was to be any
     */
    public URI address() {
        InetSocketAddress at = server.getAddress();
        String host = at.getAddress().isAnyLocalAddress() ? anyAddress : at.getHostString();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort());
    }

    private void handle(HttpExchange exchange) {
        long start = System.nanoTime();
        inFlight.incrementAndGet();
        try {
            Answer answer = answer(exchange);
            try {
                send(exchange, answer);
            } finally {
                metrics.count(answer.endpoint(), answer.status(), System.nanoTime() - start);
            }
        } catch (IOException e) {
            exchange.close();
            LOG.debug("A client went away: {}", e.getClass().getName());
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String endpoint = endpoint(path == null ? "" : path);
        try {
            return route(exchange, endpoint).at(endpoint);
        } catch (HttpProblem problem) {
            return Answer.of(problem, endpoint);
        } catch (IOException e) {
            exchange.getResponseHeaders().set("Connection", "close");
            return Answer.of(
                    new HttpProblem(400, "structure", "The body ended early.\nMaybe the connection broke."), endpoint);
        } catch (RuntimeException | StackOverflowError e) {
            // Not its message: that may quote the request.
            StackTraceElement[] trace = e.getStackTrace();
            LOG.error("A request failed: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
            return Answer.of(
                    new HttpProblem(500, "exception", "The request failed: there is no result.\nMaybe repeat it."),
                    endpoint);
        }
    }

    private static String endpoint(String path) {
        if (path.startsWith(SERVICES + "/")) {
            return path.substring(SERVICES.length() + 1).endsWith(FEEDBACK) ? "feedback" : "call";
        }
        return switch (path) {
            case SERVICES -> "discovery";
            case "/" -> "page";
            case "/health", "/metrics" -> path.substring(1);
            default -> "other";
        };
    }

    private Answer route(HttpExchange exchange, String endpoint) throws IOException, HttpProblem {
        if (stopping) {
            exchange.getResponseHeaders().set("Connection", "close");
            throw new HttpProblem(503, "transient", "The service stops.\nMaybe try another instance.");
        }
        String method = exchange.getRequestMethod();
        if (method.equals("OPTIONS")) {
            return preflight(exchange);
        }
        boolean post = method.equals("POST");
        if (endpoint.equals("call") || endpoint.equals("feedback") || (endpoint.equals("page") && post)) {
            require(post, exchange, "POST");
            return post(exchange, endpoint);
        }
        require(method.equals("GET"), exchange, endpoint.equals("page") ? "GET, POST" : "GET");
        return switch (endpoint) {
            case "discovery" -> Answer.of(hooks.discovery());
            case "page" -> new Answer(200, HTML, page.empty(), endpoint);
            case "health" -> Answer.json(200, "{\"status\":\"up\",\"knowledge\":\"" + knowledge + "\"}");
            case "metrics" -> new Answer(200, "text/plain; version=0.0.4", metrics.text(inFlight.get()), endpoint);
            default -> throw new HttpProblem(404, "not-found", "There is nothing here.\nMaybe GET " + SERVICES + ".");
        };
    }

    private static void require(boolean allowed, HttpExchange exchange, String methods) throws HttpProblem {
        if (!allowed) {
            exchange.getResponseHeaders().set("Allow", methods);
            throw new HttpProblem(405, "not-supported", "The method is not allowed here.\nMaybe " + methods + ".");
        }
    }

    /** A browser asks before it calls another origin. */
    private Answer preflight(HttpExchange exchange) throws HttpProblem {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null || !origins.contains(origin)) {
            throw new HttpProblem(403, "forbidden", "This origin may not call.\nMaybe add it to the list of origins.");
        }
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST");
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Authorization, Content-Type");
        exchange.getResponseHeaders().set("Access-Control-Max-Age", "600");
        return Answer.json(204, "");
    }

    private Answer post(HttpExchange exchange, String endpoint) throws IOException, HttpProblem {
        String path = exchange.getRequestURI().getPath();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String wanted = endpoint.equals("page") ? FORM : JSON;
        String media = mediaType(type);
        if (!media.equals(wanted) && !(wanted.equals(JSON) && media.equals(FHIR_JSON))) {
            throw new HttpProblem(
                    415, "not-supported", "The Content-Type is " + type + ".\nMaybe send " + wanted + ".");
        }
        if (!endpoint.equals("page")) {
            tokens.check(exchange.getRequestHeaders().getFirst("Authorization"), audiences(path));
        }
        String body = body(exchange);
        if (!isFree()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            throw new HttpProblem(503, "throttled", "Too many requests at once.\nMaybe try again in a second.");
        }
        try {
            return checked(path, endpoint, body);
        } finally {
            checks.release();
        }
    }

    /** Without its parameters; upper case means the same. */
    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String media = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return media.strip().toLowerCase(Locale.ROOT);
    }

    private Answer checked(String path, String endpoint, String body) throws HttpProblem {
        String id = path.substring(Math.min(path.length(), SERVICES.length() + 1));
        return switch (endpoint) {
            case "page" -> new Answer(200, HTML, page.checked(body), endpoint);
            case "feedback" -> Answer.of(hooks.feedback(id.substring(0, id.length() - FEEDBACK.length()), body));
            default -> Answer.of(hooks.call(id, body));
        };
    }

    /** A token for a service is good for its feedback too. */
    private List<String> audiences(String path) {
        return path.endsWith(FEEDBACK)
                ? List.of(baseUrl + path, baseUrl + path.substring(0, path.length() - FEEDBACK.length()))
                : List.of(baseUrl + path);
    }

    private String body(HttpExchange exchange) throws IOException, HttpProblem {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        byte[] bytes = length != null && isLonger(length)
                ? null
                : exchange.getRequestBody().readNBytes(maxBody + 1);
        if (bytes == null || bytes.length > maxBody) {
            exchange.getResponseHeaders().set("Connection", "close");
            throw new HttpProblem(
                    413, "too-long", "The body is longer than " + maxBody + " bytes.\nMaybe send less prefetch.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean isLonger(String length) {
        return length.length() > 9 || Integer.parseInt(length) > maxBody;
    }

    private boolean isFree() {
        try {
            return checks.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (answer.type().equals(HTML)) {
            headers.set("Content-Security-Policy", HtmlReport.contentSecurityPolicy());
            headers.set("Referrer-Policy", "no-referrer");
        }
        if (answer.status() == 401) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && origins.contains(origin)) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Vary", "Origin");
        }
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), hasBody ? body.length : -1);
        if (hasBody) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Takes no more requests, waits for those that are being answered, and stops. */
    @Override
    public void close() {
        stopping = true;
        long until = System.nanoTime() + grace.toNanos();
        try {
            while (inFlight.get() > 0 && System.nanoTime() < until) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdown();
        LOG.info("Stopped.");
    }

    /** What is sent. */
    private record Answer(int status, String type, String body, String endpoint) {
        static Answer json(int status, String body) {
            return new Answer(status, JSON, body, "other");
        }

        static Answer of(CdsAnswer answer) {
            return json(answer.status(), answer.body());
        }

        /** A person at the page reads words, a program an OperationOutcome. */
        static Answer of(HttpProblem problem, String endpoint) {
            return endpoint.equals("page")
                    ? new Answer(problem.status(), TEXT, String.valueOf(problem.getMessage()), endpoint)
                    : new Answer(problem.status(), JSON, problem.body(), endpoint);
        }

        Answer at(String name) {
            return new Answer(status, type, body, name);
        }
    }

    /** Builds a {@link CdsServer}. Not thread-safe. */
    public static final class Builder {
        private final InteractionChecker checker;
        private @Nullable CdsHooks hooks;
        private String host = "127.0.0.1";
        private int port = 8080;
        private int maxBody = 2_000_000;
        private int maxConcurrent = 2 * Runtime.getRuntime().availableProcessors();
        private Duration maxWait = Duration.ofSeconds(1);
        private Duration grace = Duration.ofSeconds(10);
        private Set<String> origins = Set.of();
        private @Nullable String baseUrl;
        private final Map<String, URI> issuers = new HashMap<>();

        private Builder(InteractionChecker checker) {
            this.checker = required(checker, "checker");
        }

        /**
         * Sets what answers, such as one that takes feedback.
         *
         * @param hooks what answers
         * @return this
         */
        public Builder hooks(CdsHooks hooks) {
            this.hooks = required(hooks, "hooks");
            return this;
        }

        /**
         * Sets where it listens.
         *
         * @param host a name or an address of this machine; {@code 0.0.0.0} for all
         * @param port the port, or 0 for any that is free
         * @return this
         */
        public Builder listen(String host, int port) {
            this.host = required(host, "host");
            this.port = port;
            return this;
        }

        /**
         * Sets how long a body may be. A longer one gets 413.
         *
         * @param bytes at least 1
         * @return this
         */
        public Builder maxBody(int bytes) {
            maxBody = atLeastOne("maxBody", bytes);
            return this;
        }

        /**
         * Sets how many checks run at once. Others wait, and get 503 when they waited too long.
         *
         * @param checks at least 1
         * @return this
         */
        public Builder maxConcurrent(int checks) {
            maxConcurrent = atLeastOne("maxConcurrent", checks);
            return this;
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ".\nMaybe leave it as it is.");
            }
            return value;
        }

        /**
         * Sets how long a request waits for its check to begin.
         *
         * @param wait the time
         * @return this
         */
        public Builder maxWait(Duration wait) {
            maxWait = required(wait, "wait");
            return this;
        }

        /**
         * Sets how long it waits for open requests when it stops.
         *
         * @param grace the time
         * @return this
         */
        public Builder grace(Duration grace) {
            this.grace = required(grace, "grace");
            return this;
        }

        /**
         * Sets from which origins a browser may call.
         *
         * @param origins origins such as {@code "https://ehr.example"}
         * @return this
         */
        public Builder origins(Set<String> origins) {
            Set<String> all = Set.copyOf(requiredEach(origins, "origins"));
            for (String each : all) {
                if (!ORIGIN.matcher(each).matches()) {
                    throw new IllegalArgumentException("No browser calls from the origin " + each
                            + ": it has a scheme, a host and perhaps a port, in lower case and without a slash at its end.\n"
                            + "Maybe https://ehr.example or http://localhost:3000, each by its name.");
                }
            }
            this.origins = all;
            return this;
        }

        /**
         * Asks for tokens on calls and feedback, signed with ES384 or RS384. Needs nimbus-jose-jwt.
         *
         * @param issuer the issuer that a token names
         * @param keys the https address, or the file, of its JWK set
         * @param baseUrl how clients see this server, such as {@code "https://cds.example"}; a token is for this and the path
         * @return this
         */
        public Builder issuer(String issuer, URI keys, String baseUrl) {
            required(issuer, "issuer");
            required(keys, "keys");
            required(baseUrl, "baseUrl");
            boolean trusted = "https".equals(keys.getScheme()) || "file".equals(keys.getScheme());
            if (!trusted) {
                throw new IllegalArgumentException(
                        "The keys of " + issuer + " are at " + keys + ".\nMaybe use an https address, or a file.");
            }
            issuers.put(issuer, keys);
            this.baseUrl = baseUrl.replaceFirst("/+$", "");
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws IOException if it cannot listen there
         */
        public CdsServer start() throws IOException {
            return new CdsServer(this);
        }
    }
}
