package io.vesaas;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.vaadin.flow.dom.Style;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Habits that code can be searched for. */
class CodingTests {

    private static final JavaClasses PLATFORM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.vesaas");
    private static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("io.vesaas");

    @Test
    void dependenciesComeThroughTheConstructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .because("an object is whole once it is constructed")
                .check(PLATFORM);
    }

    @Test
    void looksAreInStyleSheets() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Style.class)
                .because("an inline style knows neither dark nor narrow; a CSS class does")
                .check(PLATFORM);
    }

    @Test
    void viewsRunNoJavaScriptOfTheirOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.vesaas.shared.ui..", "io.vesaas.shell..")
                .should()
                .accessTargetWhere(target(name("executeJs")))
                .because("a script belongs in a small component in shared.ui, where it is tested once")
                .check(PLATFORM);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .accessTargetWhere(readsTheSystemClock())
                .because("tests and the demo move the injected Clock")
                .check(PLATFORM);
    }

    @Test
    void datesAreInstants() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.vesaas.runtime.gateway..", "io.vesaas.runtime.sandbox..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("only the token library at the edge still asks for one")
                .check(PLATFORM);
    }

    @Test
    void testsAreNamedSoThatTheyAreRun() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Tests|IT|Shots|Bench)(\\$.*)?")
                .because(
                        "surefire runs …Tests, failsafe …IT, ./ve shots and ./ve bench theirs; any other name runs never")
                .check(TESTS);
    }

    @Test
    void testsWaitForSomethingAndNeverJustWait() {
        noClasses()
                .should()
                .accessTargetWhere(target(name("sleep")))
                .because("a sleep is too short on a busy machine and too long on every other; Awaitility is neither")
                .check(TESTS);
    }

    @Test
    void noTestIsSwitchedOff() {
        noMethods()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a test runs or is deleted")
                .check(TESTS);
        noClasses()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a test runs or is deleted")
                .check(TESTS);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe(
                "now() of java.time without a Clock",
                access -> access.getTarget() instanceof CodeUnitAccessTarget called
                        && called.getName().equals("now")
                        && called.getOwner().getPackageName().equals("java.time")
                        && called.getRawParameterTypes().isEmpty());
    }
}
