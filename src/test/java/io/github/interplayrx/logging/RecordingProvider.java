package io.github.interplayrx.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Keeps what is logged, at every level. The build names it in the system property {@code slf4j.provider}. */
public final class RecordingProvider implements SLF4JServiceProvider {
    private static final List<Line> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean recording;

    public record Line(Level level, String logger, String text) {}

    /** What is logged while something runs. */
    static List<Line> linesOf(Runnable work) {
        LINES.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return List.copyOf(LINES);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return RecordingLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return new BasicMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new BasicMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordingLogger extends AbstractLogger {
        private static final long serialVersionUID = 1L;

        RecordingLogger(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return name;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            LINES.add(new Line(level, name, thrown == null ? text : text + " " + thrown));
        }

        @Override
        public boolean isTraceEnabled() {
            return recording;
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return recording;
        }

        @Override
        public boolean isDebugEnabled() {
            return recording;
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return recording;
        }

        @Override
        public boolean isInfoEnabled() {
            return recording;
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return recording;
        }

        @Override
        public boolean isWarnEnabled() {
            return recording;
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return recording;
        }

        @Override
        public boolean isErrorEnabled() {
            return recording;
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return recording;
        }
    }
}
