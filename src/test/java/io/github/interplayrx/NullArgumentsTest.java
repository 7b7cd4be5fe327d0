package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.interplayrx.knowledge.AtcCodes;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.LocalKnowledge;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InterplayException;
import io.github.interplayrx.model.InvalidPolicyException;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MissingArgumentException;
import io.github.interplayrx.model.Patient;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Null where no parameter may be null: every public method and constructor either does without the value, or says which one is missing and
 * what to do. A builder is built afterwards, so that it does not keep the fault for later.
 */
class NullArgumentsTest {
    /** Rules call the vocabulary with constants, and nobody else does. Values of knowledge are made by its readers alone. */
    private static final List<String> CALLED_BY_THE_LIBRARY_ALONE = List.of(
            "io.github.interplayrx.internal.",
            "io.github.interplayrx.cli.",
            "io.github.interplayrx.rules.",
            "io.github.interplayrx.regimen.");

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "baclofen"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(double.class, 1.0),
            Map.entry(Double.class, 1.0),
            Map.entry(Number.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Path.class, Path.of("nowhere")),
            Map.entry(LocalDate.class, LocalDate.of(2027, 1, 1)),
            Map.entry(Clock.class, Clock.systemUTC()),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
            Map.entry(ClassLoader.class, NullArgumentsTest.class.getClassLoader()),
            Map.entry(Throwable.class, new IllegalStateException()),
            Map.entry(Code.class, new Code("rxnorm", "1292")),
            Map.entry(Medication.class, Medication.of("baclofen")),
            Map.entry(Patient.class, Patient.unknown()),
            Map.entry(MedicationList.class, MedicationList.of("baclofen")),
            Map.entry(AlertPolicy.class, AlertPolicy.showEverything()),
            Map.entry(LocalKnowledge.class, LocalKnowledge.file(Path.of("nowhere"))));

    private static final InteractionReport REPORT = BundledChecker.get().check("baclofen", "oxycodone");
    private static final AtcCodes ATC_CODES = BundledKnowledge.atcCodes();

    @Test
    void null_is_done_without_or_named() {
        List<String> faults = new ArrayList<>();
        callables().forEach(callable -> call(callable, faults));

        assertThat(faults)
                .as("calls with null that end without a message that helps")
                .isEmpty();
    }

    @Test
    void nothing_is_left_out_but_what_has_no_value_to_start_from() {
        assertThat(notCalled()).as("public methods that this test cannot call").isEmpty();
    }

    @Test
    void the_message_says_what_is_missing_and_what_to_do() {
        assertThat(MissingArgumentException.required("there", "it")).isEqualTo("there");
        assertThat(thrownBy(call(method(AlertPolicy.class, "fromJson"), new Object[1])))
                .isInstanceOf(MissingArgumentException.class)
                .hasMessageStartingWith("json is null.\nMaybe ");
    }

    private static void call(Executable callable, List<String> faults) {
        Parameter[] parameters = callable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = parameters[i].getType();
            if (!type.isPrimitive() && !mayBeNull(parameters[i].getAnnotatedType())) {
                call(callable, i, null, faults);
                if (type == List.class) {
                    call(callable, i, Collections.singletonList(null), faults);
                }
                if (type.isArray()) {
                    call(callable, i, Array.newInstance(type.getComponentType(), 1), faults);
                }
            }
        }
    }

    private static void call(Executable callable, int at, @Nullable Object missing, List<String> faults) {
        Object[] arguments = arguments(callable);
        arguments[at] = missing;
        Throwable thrown = thrownBy(call(callable, arguments));
        String name = callable.getParameters()[at].getName();
        if (thrown != null && !helps(thrown, name)) {
            faults.add(callable + ", " + name + (missing == null ? "" : " with null") + ": " + thrown);
        }
    }

    private static boolean helps(Throwable thrown, String name) {
        boolean isOurs = thrown instanceof InterplayException || thrown instanceof InvalidPolicyException;
        boolean isNamed = !(thrown instanceof MissingArgumentException)
                || thrown.getMessage().startsWith(name + " ");
        return isOurs && isNamed && thrown.getMessage().contains("\nMaybe ");
    }

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }

    private static Call call(Executable callable, @Nullable Object[] arguments) {
        return () -> {
            if (callable instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            Object receiver = Modifier.isStatic(callable.getModifiers()) ? null : value(callable.getDeclaringClass());
            return ((Method) callable).invoke(receiver, arguments);
        };
    }

    private static @Nullable Throwable thrownBy(Call call) {
        try {
            Object made = call.make();
            if (made != null && made.getClass().getSimpleName().equals("Builder")) {
                made.getClass().getMethod("build").invoke(made);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object[] arguments(Executable callable) {
        return Arrays.stream(callable.getParameterTypes())
                .map(NullArgumentsTest::value)
                .toArray();
    }

    private static Set<String> notCalled() {
        Set<String> without = new TreeSet<>();
        callables().forEach(callable -> {
            boolean needsReceiver = callable instanceof Method && !Modifier.isStatic(callable.getModifiers());
            if (needsReceiver) {
                addMissing(callable.getDeclaringClass(), without);
            }
            Arrays.stream(callable.getParameterTypes()).forEach(type -> addMissing(type, without));
        });
        return without;
    }

    private static void addMissing(Class<?> type, Set<String> missing) {
        if (value(type) == null) {
            missing.add(type.getName());
        }
    }

    /** Something of a type with which a call would work, or get as far as a look at its other arguments. */
    private static @Nullable Object value(Class<?> type) {
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return receivers().stream().filter(type::isInstance).findFirst().orElse(null);
    }

    private static List<Object> receivers() {
        KnowledgeBase knowledge = BundledKnowledge.get();
        return List.of(
                knowledge,
                BundledChecker.get(),
                REPORT,
                REPORT.warnings().get(0),
                REPORT.knowledge(),
                ATC_CODES,
                REPORT.toBuilder(),
                REPORT.warnings().get(0).toBuilder(),
                new Terminology.Product(List.of("baclofen"), null, null, ""),
                new KnowledgeVersion.Codes("site", "1", "2027-01-01"),
                new LocalChange("site", "a committee", "2027-01-01", "a reason", null),
                REPORT.medications().get(0),
                knowledge.rule("opioid-gaba-b-agonist").orElseThrow(),
                knowledge.substance("baclofen").orElseThrow(),
                knowledge.group("opioid").orElseThrow(),
                InteractionChecker.builder().knowledge(knowledge),
                TerminologyImport.builder("site", "1", "2027-01-01").knowledge(knowledge),
                Terminology.builder("site", "1", "2027-01-01"),
                Terminology.builder("site", "1", "2027-01-01").build(),
                AlertPolicy.builder(),
                Medication.builder("baclofen"),
                MedicationList.builder(),
                Patient.builder(),
                MedicationResult.builder("baclofen", List.of("baclofen"), MedicationState.CURATED));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayBeNull(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Stream<Executable> callables() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.interplayrx")
                        .stream()
                        .filter(each -> CALLED_BY_THE_LIBRARY_ALONE.stream().noneMatch(each.getName()::startsWith))
                        .map(JavaClass::reflect)
                        .filter(NullArgumentsTest::isReachable)
                        .flatMap(NullArgumentsTest::callables);
    }

    private static Stream<Executable> callables(Class<?> type) {
        boolean isMadeByReaders = type.getName().startsWith("io.github.interplayrx.knowledge.");
        Stream<Executable> constructors = isMadeByReaders || Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Arrays.stream(type.getConstructors());
        return Stream.concat(constructors, Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .filter(each ->
                        each instanceof Constructor<?> || Modifier.isStatic(each.getModifiers()) || value(type) != null)
                .filter(each -> !Set.of("equals", "valueOf").contains(each.getName()));
    }

    private static boolean isReachable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
    }
}
