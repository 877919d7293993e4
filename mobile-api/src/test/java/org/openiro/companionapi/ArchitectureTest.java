package org.openiro.companionapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The walls of the companion application. */
class ArchitectureTest {

    // Plain JUnit: the engine that comes with ArchUnit finds nothing to run under the present JUnit platform, silently.
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.openiro.companionapi");

    static final ArchRule partsHaveNoCycles =
            slices().matching("org.openiro.companionapi.(*)..").should().beFreeOfCycles();

    static final ArchRule nothingOfTheStaffSide = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openiro.api.staff..", "org.openiro.database..")
            .orShould()
            .dependOnClassesThat(new DescribedPredicate<>("belong to a feature of the backend") {
                private static final Set<String> OURS = Set.of("companionapi", "platform", "api");

                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass target) {
                    String[] parts = target.getPackageName().split("\\.");
                    return parts.length > 2
                            && target.getPackageName().startsWith("org.openiro.")
                            && !OURS.contains(parts[2]);
                }
            });

    static final ArchRule generatedTypesStayAtTheEdge = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Mapper(Impl)?)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openiro.api..");

    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the time of the machine is read") {
                private static final Set<String> READERS =
                        Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

                @Override
                public boolean test(JavaMethodCall call) {
                    return READERS.contains(call.getName())
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && (call.getTargetOwner().getPackageName().startsWith("java.time")
                                    || call.getTargetOwner().getName().equals("java.lang.System"));
                }
            });

    @TestFactory
    Stream<DynamicTest> shouldStand() {
        return Stream.of(
                        new Wall("partsHaveNoCycles", partsHaveNoCycles),
                        new Wall("nothingOfTheStaffSide", nothingOfTheStaffSide),
                        new Wall("generatedTypesStayAtTheEdge", generatedTypesStayAtTheEdge),
                        new Wall("timeComesFromTheClock", timeComesFromTheClock))
                .map(wall ->
                        DynamicTest.dynamicTest(wall.name(), () -> wall.rule().check(CLASSES)));
    }

    private record Wall(String name, ArchRule rule) {}
}
