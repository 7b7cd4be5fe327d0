package io.github.interplayrx.cdshooks.server;

import static io.github.interplayrx.cdshooks.Calls.bundle;
import static io.github.interplayrx.cdshooks.Calls.call;
import static io.github.interplayrx.cdshooks.Calls.order;
import static io.github.interplayrx.cdshooks.Calls.orders;

import com.sun.management.OperatingSystemMXBean;
import io.github.interplayrx.InteractionChecker;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends calls at a steady rate, whether or not earlier ones were answered, and says how long each took from the time at which it should have
 * been sent. Run by hand: arguments are requests a second, seconds, and the address of a server; without one it starts its own.
 */
final class Load {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int CONNECTIONS = 48;
    private static final int WARM_UP_SECONDS = 90;

    private final URI server;
    private final byte[] request;
    private final AtomicInteger failures = new AtomicInteger();

    private Load(URI server, String body) {
        this.server = server;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /cds-services/interplay-order-sign HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        request = (head + body).getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        if (args.length > 2) {
            run(URI.create(args[2]), rate, seconds);
            return;
        }
        try (CdsServer own = CdsServer.builder(InteractionChecker.create())
                .listen("127.0.0.1", 0)
                .start()) {
            run(own.address(), rate, seconds);
        }
    }

    private static void run(URI server, int rate, int seconds) throws InterruptedException {
        String body = body();
        System.out.printf("%,d bytes a call, load of the machine before: %.1f%n", body.length(), load());
        Load load = new Load(server, body);
        load.send(rate, WARM_UP_SECONDS);
        load.failures.set(0);
        long cpu = MACHINE.getProcessCpuTime();
        long begin = System.nanoTime();
        long[] nanos = load.send(rate, seconds);
        double took = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%,d calls, %,.0f a second, %d failures, ms: p50 %.2f, p90 %.2f, p99 %.2f, p99.9 %.2f, max %.1f; %.2f ms of processor a call; load after: %.1f%n",
                nanos.length,
                nanos.length / took,
                load.failures.get(),
                at(nanos, 0.5),
                at(nanos, 0.9),
                at(nanos, 0.99),
                at(nanos, 0.999),
                nanos[nanos.length - 1] / 1e6,
                (MACHINE.getProcessCpuTime() - cpu) / 1e6 / nanos.length,
                load());
    }

    private static double load() {
        return MACHINE.getSystemLoadAverage();
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    /** Ten orders of 3 kB, as records have them, and a draft. */
    private static String body() {
        String[] taken = orders(
                "r",
                "lisinopril 10 MG Oral Tablet",
                "metformin hydrochloride 500 MG Oral Tablet",
                "atorvastatin 20 MG Oral Tablet",
                "amlodipine 5 MG Oral Tablet",
                "omeprazole 20 MG Delayed Release Oral Capsule",
                "levothyroxine sodium 0.05 MG Oral Tablet",
                "metoprolol succinate 50 MG Oral Tablet",
                "oxycodone hydrochloride 5 MG Oral Tablet",
                "sertraline 50 MG Oral Tablet",
                "gabapentin 300 MG Oral Capsule");
        String more = ",'authoredOn':'2026-11-01','text':{'status':'generated','div':'<div>"
                + "Take as directed. ".repeat(140)
                + "</div>'},'dosageInstruction':[{'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},"
                + "'doseAndRate':[{'doseQuantity':{'value':1,'unit':'tablet'}}]}]}";
        for (int i = 0; i < taken.length; i++) {
            taken[i] = taken[i].substring(0, taken[i].length() - 1) + more;
        }
        return call("order-sign", bundle(taken), bundle(order("d", "baclofen 10 MG Oral Tablet")))
                .toString();
    }

    private long[] send(int rate, int seconds) throws InterruptedException {
        long[] nanos = new long[rate * seconds];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(() -> sendFrom(next, nanos, begin, 1e9 / rate));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return nanos;
    }

    private void sendFrom(AtomicInteger next, long[] nanos, long begin, double gap) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            for (int mine = next.getAndIncrement(); mine < nanos.length; mine = next.getAndIncrement()) {
                long due = begin + (long) (mine * gap);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                out.write(request);
                if (!isAnswered(in)) {
                    failures.incrementAndGet();
                }
                nanos[mine] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAnswered(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status.contains(" 200 ");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
