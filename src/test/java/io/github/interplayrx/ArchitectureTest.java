package io.github.interplayrx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

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
            .resideOutsideOfPackage("..internal.json..")
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
    static final ArchRule the_model_stands_alone = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "io.github.interplayrx.model..")
            .because("values that everybody passes around must drag nothing along");

    @ArchTest
    static final ArchRule nobody_depends_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..")
            .because("it is a guest of the library");

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
