package dev.tracelab.tracing.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;

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
                    .allowEmptyShould(true),
            classes()
                    .that(have("a scope", ArchitectureRules::hasScope))
                    .and(have(
                            "several constructors",
                            type -> type.getConstructors().size() > 1))
                    .should(bePresentAsBeans())
                    .because("without @Inject on one of them the container leaves the bean out, without a word")
                    .allowEmptyShould(true));

    private ArchitectureRules() {}

    private static boolean hasScope(JavaClass type) {
        return type.isAnnotatedWith("jakarta.inject.Singleton")
                || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped");
    }

    private static DescribedPredicate<JavaClass> have(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe("have " + what, test);
    }

    private static ArchCondition<JavaClass> bePresentAsBeans() {
        return ArchCondition.from(have(
                "one constructor for the container",
                type -> type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.isAnnotatedWith("jakarta.inject.Inject")
                                || constructor.getRawParameterTypes().isEmpty())));
    }

    /** Checks the production classes below this package. */
    public static void check(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        RULES.forEach(rule -> rule.check(classes));
    }
}
