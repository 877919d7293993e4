package org.openiro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import org.openiro.platform.operation.ServesContract;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.openiro", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String GENERATED = "org.openiro.api..";

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.openiro.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule generatedTypesStayAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage(GENERATED)
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotContaining("Mapper")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GENERATED);

    @ArchTest
    static final ArchRule resourcesServeTheContract = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .resideOutsideOfPackage(GENERATED)
            .should()
            .beAnnotatedWith(ServesContract.class)
            .andShould()
            .implement(new DescribedPredicate<JavaClass>("a generated interface") {
                @Override
                public boolean test(JavaClass candidate) {
                    return candidate.getPackageName().equals("org.openiro.api.staff");
                }
            });

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage(GENERATED)
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

    /** The interceptor, the dispatcher and the sealer own transactions; finding out who somebody is comes before all. */
    @ArchTest
    static final ArchRule nobodyElseOpensTransactions = noClasses()
            .that()
            .resideOutsideOfPackages("org.openiro.platform.operation", "org.openiro.work")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.access.Memberships")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.audit.AuditSealer")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(QuarkusTransaction.class)
            .orShould()
            .beAnnotatedWith(jakarta.transaction.Transactional.class);

    @ArchTest
    static final ArchRule theTwoApplicationsDoNotKnowEachOther =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.openiro.companionapi..");
}
