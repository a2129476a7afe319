package vigil;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command;
import vigil.kernel.Query;
import vigil.security.AllowedBy;
import vigil.security.OpenToEverybody;
import vigil.testing.program.Program;

/** Who may know whom. Every rule also asserts that the packages it names exist: a rule about nothing guards nothing. */
class ArchitectureTest {

    private static final Set<String> PLATFORM = Set.of(
            "kernel", "ground", "bson", "records", "eventlog", "vault", "projections", "commands", "questions", "security", "web", "fields",
            "print");
    private static final Set<String> BUSINESS = Set.of(
            "calendar",
            "lawbook",
            "law",
            "accident",
            "people",
            "register",
            "casefile",
            "duties",
            "families",
            "figures",
            "reports",
            "syntheses",
            "publications",
            "documents",
            "retention",
            "papers",
            "desk",
            "home",
            "audit",
            "demonstration", "accounts",
            "alarms");
    private static final Set<String> READ_ROOMS =
            Set.of("register", "casefile", "duties", "families", "figures", "reports", "syntheses", "publications");
    private static final Set<String> MAY_USE_THE_DRIVER = Set.of(
            "accounts", "ground", "bson",
            "lawbook",
            "eventlog",
            "projections",
            "vault",
            "security",
            "people",
            "documents",
            "retention",
            "papers",
            "register",
            "casefile",
            "duties",
            "families",
            "figures",
            "reports",
            "syntheses",
            "publications",
            "alarms",
            "audit");

    private static final JavaClasses MAIN = Program.classes();

    @Test
    void the_rooms_are_those_of_the_plan() {
        Set<String> rooms = MAIN.stream()
                .filter(type -> !type.getPackageName().equals("vigil"))
                .map(type -> type.getPackageName().split("\\.")[1])
                .collect(java.util.stream.Collectors.toSet());
        assertThat(rooms).isSubsetOf(union(PLATFORM, BUSINESS)).containsAll(union(PLATFORM, BUSINESS));
    }

    @Test
    void the_domain_knows_no_framework() {
        for (String room : Set.of("kernel", "calendar", "law", "accident")) {
            assertExists(room);
            noClasses()
                    .that()
                    .resideInAPackage(within(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.axonframework..", "com.mongodb..", "org.bson..", "jakarta..")
                    .check(MAIN);
        }
    }

    @Test
    void the_platform_knows_no_business() {
        String[] business = BUSINESS.stream().peek(this::assertExists).map(this::within).toArray(String[]::new);
        PLATFORM.forEach(room -> noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(business)
                .check(MAIN));
    }

    @Test
    void the_kernel_depends_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("vigil.kernel..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("vigil..").and(not(resideInAnyPackage("vigil.kernel.."))))
                .check(MAIN);
    }

    @Test
    void read_rooms_know_what_happened_but_not_how_it_is_decided() {
        assertThat(MAIN.stream().anyMatch(type -> type.getPackageName().equals("vigil.accident.chapters")))
                .isTrue();
        READ_ROOMS.forEach(room -> noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vigil.accident.chapters..")
                .check(MAIN));
    }

    @Test
    void only_web_classes_know_spring_mvc() {
        noClasses()
                .that()
                .resideInAPackage("vigil..")
                .and()
                .resideOutsideOfPackages("..web..", "vigil.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web..")
                .check(MAIN);
    }

    @Test
    void only_rooms_that_keep_something_know_the_driver() {
        String[] allowed = MAY_USE_THE_DRIVER.stream().map(this::within).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("vigil..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .check(MAIN);
    }

    @Test
    void every_command_and_query_declares_its_permission() {
        Set<JavaClass> messages = MAIN.stream()
                .filter(type -> type.isRecord()
                        && (type.isAssignableTo(Command.class) || type.isAssignableTo(Query.class)))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(messages).hasSizeGreaterThan(70);
        assertThat(messages).allMatch(type -> type.isAnnotatedWith(AllowedTo.class));
    }

    @Test
    void every_endpoint_declares_its_permission() {
        List<Class<? extends java.lang.annotation.Annotation>> permissions =
                List.of(AllowedBy.class, AllowedTo.class, OpenToEverybody.class);
        Set<JavaMethod> endpoints = MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(endpoints).hasSizeGreaterThan(30);
        assertThat(endpoints)
                .as("who may use it: @AllowedBy its messages, @AllowedTo roles, or @OpenToEverybody")
                .allMatch(method -> permissions.stream()
                        .anyMatch(one -> method.isAnnotatedWith(one) || method.getOwner().isAnnotatedWith(one)));
    }

    @Test
    void no_name_hides_behind_a_technical_suffix() {
        classes()
                .that()
                .resideInAPackage("vigil..")
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .check(MAIN);
    }

    private String within(String room) {
        return "vigil." + room + "..";
    }

    private void assertExists(String room) {
        assertThat(MAIN.stream().anyMatch(type -> type.getPackageName().startsWith("vigil." + room)))
                .as("room " + room)
                .isTrue();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        java.util.Set<String> all = new java.util.HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
