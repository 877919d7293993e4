package org.openiro.companionapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The walls of the companion application. */
@AnalyzeClasses(packages = "org.openiro.companionapi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule partsHaveNoCycles =
            slices().matching("org.openiro.companionapi.(*)..").should().beFreeOfCycles();

    @ArchTest
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

    @ArchTest
    static final ArchRule generatedTypesStayAtTheEdge = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotContaining("Mapper")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.openiro.api..");

    @ArchTest
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
}
