package dev.tracelab.tracing.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules that hold in every service; each service's {@code ArchitectureTest} calls {@link #check}. */
public final class ArchitectureRules {

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..")
                    .because("a resource speaks HTTP; SQL has its own class")
                    .allowEmptyShould(true),
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                    .because("dependencies are given to the one constructor")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.tracelab.tracing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.opentelemetry.sdk..")
                    .because("services use the OpenTelemetry API; the SDK is configured in tracing only")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .notBePublic()
                    .because("nothing but the framework calls a resource")
                    .allowEmptyShould(true));

    private ArchitectureRules() {}

    /** Checks the production classes below this package. */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        RULES.forEach(rule -> rule.check(classes));
    }
}
