package io.github.interplayrx.internal.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes of the compiled rules from one file: every condition and every consequence is a class, and looking up as many
 * entries of a jar takes longer than defining them.
 */
final class RuleClasses extends ClassLoader {
    private static final String FILE = "/io/github/interplayrx/index/rules.classes";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    private RuleClasses(ClassLoader parent, DataInputStream file) throws IOException {
        super(parent);
        for (int left = file.readInt(); left > 0; left--) {
            String name = file.readUTF();
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            classes.put(name, bytes);
        }
    }

    /** A loader of the rules of the library; the one that loads the library if the file was not written. */
    static ClassLoader bundled() {
        ClassLoader library = RuleClasses.class.getClassLoader();
        try (InputStream stream = RuleClasses.class.getResourceAsStream(FILE)) {
            return stream == null ? library : new RuleClasses(library, new DataInputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            @Nullable Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }
}
