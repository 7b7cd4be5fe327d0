package io.github.interplayrx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executor;

/** The house: who may know whom. The compiled rules are code of the rule compiler and are left out. */
@AnalyzeClasses(
        packages = "io.github.interplayrx",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutCompiledRules.class})
class ArchitectureTest {

    static final class WithoutCompiledRules implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/interplayrx/rules/");
        }
    }

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @ArchTest
    static final ArchRule only_the_engine_knows_drools = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("the rule engine can be replaced as long as one package knows it");

    @ArchTest
    static final ArchRule only_the_json_package_knows_databind = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.base.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("hosts bring their own Jackson, and its types must not leak");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..")
            .because("picocli is an optional dependency");

    @ArchTest
    static final ArchRule the_model_drags_nothing_along = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "io.github.interplayrx.internal.base.json..",
                    "io.github.interplayrx.model..")
            .because("everybody passes these values around");

    @ArchTest
    static final ArchRule every_floor_knows_only_those_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("base")
            .definedBy("..internal.base..")
            .layer("source")
            .definedBy("..internal.source..")
            .layer("model")
            .definedBy("..model..")
            .layer("knowledge")
            .definedBy("..knowledge..")
            .layer("regimen")
            .definedBy("..regimen..")
            .layer("recognition")
            .definedBy("..internal.recognition..")
            .layer("importing")
            .definedBy("..internal.importing..")
            .layer("request")
            .definedBy("..internal.request..")
            .layer("engine")
            .definedBy("..internal.engine..")
            .layer("report")
            .definedBy("..internal.report..")
            .layer("checker")
            .definedBy("io.github.interplayrx")
            .layer("cli")
            .definedBy("..cli..")
            .whereLayer("base")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayOnlyAccessLayers("base")
            .whereLayer("source")
            .mayOnlyAccessLayers("base")
            .whereLayer("knowledge")
            .mayOnlyAccessLayers("base", "source", "model")
            .whereLayer("regimen")
            .mayOnlyAccessLayers("base", "model", "knowledge")
            .whereLayer("recognition")
            .mayOnlyAccessLayers("base", "model", "knowledge", "regimen")
            .whereLayer("importing")
            .mayOnlyAccessLayers("base", "model", "knowledge", "recognition")
            .whereLayer("request")
            .mayOnlyAccessLayers("base", "model", "knowledge", "regimen")
            .whereLayer("engine")
            .mayOnlyAccessLayers("base", "model", "knowledge", "regimen")
            .whereLayer("report")
            .mayOnlyAccessLayers("base", "model", "knowledge", "regimen", "engine")
            .whereLayer("checker")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .because("a newcomer reads the house from the ground up");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().assignedFrom(PACKAGES)
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads the packages one after the other");

    @ArchTest
    static final ArchRule public_signatures_show_no_internal_type = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(publicApi())
            .should()
            .notHaveRawReturnType(internal())
            .andShould()
            .notHaveRawParameterTypes(DescribedPredicate.anyElementThat(internal()))
            .because("what comes into the API stays in the API");

    @ArchTest
    static final ArchRule nothing_remembers_between_checks = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("static state is shared by every host in the process");

    @ArchTest
    static final ArchRule logging_goes_through_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "ch.qos.logback..")
            .because("the host decides how to log");

    @ArchTest
    static final ArchRule nothing_talks_to_the_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .because("what a patient takes never leaves the process");

    @ArchTest
    static final ArchRule nothing_knows_what_could_open_a_connection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.rmi..", "javax.naming..", "java.nio.channels..", "com.sun.net..")
            .because("knowledge comes from the jar and from files that the host names, and from nowhere else");

    @ArchTest
    static final ArchRule nothing_starts_a_process_or_a_thread = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class, Timer.class)
            .orShould()
            .callConstructorWhere(owner(Thread.class))
            .orShould()
            .callMethodWhere(owner(Thread.class)
                    .and(DescribedPredicate.not(
                            name("currentThread", "getContextClassLoader", "setContextClassLoader"))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)
            .orShould()
            .callMethodWhere(name("parallel", "parallelStream"))
            .because("the host decides what runs");

    @ArchTest
    static final ArchRule nothing_but_an_import_of_codes_writes_a_file = noClasses()
            .that()
            .doNotHaveSimpleName("TerminologyImportCommand")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
            .orShould()
            .callMethodWhere(owner(Files.class)
                    .and(DescribedPredicate.not(name(
                            "newInputStream", "exists", "isDirectory", "isRegularFile", "size", "walk", "readString"))))
            .because("what a patient takes is not left behind on a disk");

    @ArchTest
    static final ArchRule only_the_engine_reflects = noClasses()
            .that()
            .resideOutsideOfPackage("..internal.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
            .orShould()
            .callMethodWhere(owner(Class.class)
                    .and(name("forName", "getMethod", "getMethods", "getDeclaredMethods", "getDeclaredFields")))
            .because("types of a host are its own; the engine creates the classes of compiled rules by name");

    @ArchTest
    static final ArchRule data_never_chooses_a_class = noClasses()
            .should()
            .callMethodWhere(owner(ObjectMapper.class)
                    .and(DescribedPredicate.not(name(
                            "builder",
                            "createParser",
                            "readTree",
                            "reader",
                            "writer",
                            "writerWithDefaultPrettyPrinter"))))
            .orShould()
            .callMethodWhere(owner(ObjectReader.class).and(DescribedPredicate.not(name("forType", "readValue"))))
            .orShould()
            .callMethodWhere(
                    name("activateDefaultTyping", "activateDefaultTypingAsProperty", "polymorphicTypeValidator"))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, JsonTypeInfo.class)
            .because(
                    "JSON is read as a tree, or as a type that the code names: what could create an object of a type that the"
                            + " data names is never called");

    private static DescribedPredicate<JavaAccess<?>> owner(Class<?> type) {
        return DescribedPredicate.describe(
                "is of " + type.getSimpleName(),
                access -> access.getTargetOwner().isAssignableTo(type));
    }

    private static DescribedPredicate<JavaAccess<?>> name(String... names) {
        return DescribedPredicate.describe(
                "is called one of " + List.of(names), access -> List.of(names).contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> publicApi() {
        return DescribedPredicate.describe(
                "are public API",
                type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                        && !type.getPackageName().contains(".internal")
                        && !type.getPackageName().endsWith(".cli"));
    }

    private static DescribedPredicate<JavaClass> internal() {
        return DescribedPredicate.describe(
                "internal or of a library",
                type -> type.getPackageName().contains("interplayrx.internal")
                        || type.getPackageName().startsWith("org.drools")
                        || type.getPackageName().startsWith("org.kie")
                        || type.getPackageName().startsWith("com.fasterxml")
                        || type.getPackageName().startsWith("picocli"));
    }
}
