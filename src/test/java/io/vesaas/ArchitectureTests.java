package io.vesaas;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameNotMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** Who may use what, and who may see what; the rules of STYLE that types can tell. */
class ArchitectureTests {

    private static final JavaClasses PLATFORM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.vesaas");

    private static final String[] USER_INTERFACE = {"io.vesaas.portal..", "io.vesaas.shell..", "io.vesaas..ui.."};

    @Test
    void onlyTheUserInterfaceKnowsVaadin() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(USER_INTERFACE)
                .and()
                .doNotBelongToAnyOf(VePlatform.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("services serve pages, REST and background work alike"));
    }

    @Test
    void onlyAdaptersKnowTheClientOfTheGateway() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("io.vesaas.runtime.gateway..", "io.vesaas.runtime.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .because("foreign errors and formats are translated at the edge, once"));
    }

    @Test
    void onlyAdaptersKnowTheClientOfTheCluster() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.vesaas.runtime.gateway..", "io.vesaas.runtime.kagent..", "io.vesaas.runtime.kubernetes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8..")
                .because("foreign errors and formats are translated at the edge, once"));
    }

    @Test
    void entitiesAreSeenByTheirModuleOnly() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("the compiler then keeps other modules from going around the service"));
    }

    @Test
    void repositoriesAreSeenByTheirModuleOnly() {
        check(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("the compiler then keeps other modules from going around the service"));
    }

    @Test
    void viewsAndControllersAreSeenByNobody() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .because("they are entrances: the framework finds them, and nobody else needs them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.vesaas.portal", "io.vesaas.shell", "io.vesaas.demo"})
    void nothingImportsTheModulesOnTop(String module) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module + "..")
                .because("these join the others and are joined by none"));
    }

    @Test
    void servicesAreGuarded() {
        check(classes()
                .that()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .because("a view that forgets to ask must not open what it leads to"));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes()
                .that()
                .haveNameNotMatching(".*\\.package-info")
                .should(be(inNullMarkedPackage()))
                .because("NullAway checks marked packages only"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(classes()
                .should(
                        haveNameNotMatching(
                                ".*(\\.(impl|dto|util|utils|manager|helper|helpers)\\..*|(Impl|Dto|DTO|Utils?|(?<!Transaction)Manager|Helper))$"))
                .because("such names fit everything and tell nothing"));
    }

    static DescribedPredicate<JavaClass> inNullMarkedPackage() {
        return DescribedPredicate.describe(
                "in a package with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PLATFORM);
    }
}
