package org.openiro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openiro.platform.operation.ServesContract;

/** The walls of the house. */
class ArchitectureTest {

    // Plain JUnit: the engine that comes with ArchUnit finds nothing to run under the present JUnit platform, silently.
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.openiro");

    private static final String GENERATED = "org.openiro.api..";

    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.openiro.(*)..").should().beFreeOfCycles();

    static final ArchRule generatedTypesStayAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage(GENERATED)
            .and()
            .haveNameNotMatching(".*(Resource|Mapper(Impl)?)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GENERATED);

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

    /**
     * The interceptor, the dispatcher, the rounds and the door of one-time links own transactions; finding out who somebody
     * is comes before all.
     */
    static final ArchRule nobodyElseOpensTransactions = noClasses()
            .that()
            .resideOutsideOfPackages("org.openiro.platform.operation", "org.openiro.work")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.access.Memberships")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.audit.AuditSealer")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.link.LinkDoor")
            .and()
            .doNotHaveFullyQualifiedName("org.openiro.idempotency.AnswerRounds")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(QuarkusTransaction.class)
            .orShould()
            .beAnnotatedWith(jakarta.transaction.Transactional.class);

    static final ArchRule theTwoApplicationsDoNotKnowEachOther =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.openiro.companionapi..");

    @TestFactory
    Stream<DynamicTest> shouldStand() {
        return Stream.of(
                        new Wall("featuresHaveNoCycles", featuresHaveNoCycles),
                        new Wall("generatedTypesStayAtTheEdge", generatedTypesStayAtTheEdge),
                        new Wall("resourcesServeTheContract", resourcesServeTheContract),
                        new Wall("timeComesFromTheClock", timeComesFromTheClock),
                        new Wall("nobodyElseOpensTransactions", nobodyElseOpensTransactions),
                        new Wall("theTwoApplicationsDoNotKnowEachOther", theTwoApplicationsDoNotKnowEachOther))
                .map(wall ->
                        DynamicTest.dynamicTest(wall.name(), () -> wall.rule().check(CLASSES)));
    }

    private record Wall(String name, ArchRule rule) {}
}
