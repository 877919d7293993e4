package org.openiro.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openiro.access.Role;

/**
 * The contract states who may call each operation; the annotations must say the same. Starts from the generated
 * interfaces, because that is where the JAX-RS annotations are: a method without a role cannot slip through.
 */
class ContractRolesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openiro");

    @Test
    void shouldImplementEveryInterfaceOfTheContract() {
        assertThat(interfaces()
                        .filter(contract -> implementation(contract) == null)
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    @Test
    void shouldAllowExactlyTheRolesOfTheContract() throws IOException {
        Map<String, Set<String>> implemented = new TreeMap<>();
        interfaces().forEach(contract -> {
            JavaClass resource = implementation(contract);
            if (resource != null) {
                for (Method operation : contract.reflect().getDeclaredMethods()) {
                    implemented.put(operation.getName(), roles(resource.reflect(), operation));
                }
            }
        });
        Map<String, Set<String>> stated = statedRoles();
        assertThat(implemented).isNotEmpty();
        implemented.forEach(
                (operation, roles) -> assertThat(roles).as(operation).isEqualTo(stated.get(operation)));
    }

    /** A case system holds credentials that nobody types: what it may do is kept to what it is for. */
    @Test
    void shouldLetACaseSystemImportAndTellOfEventsAndNothingElse() throws IOException {
        Set<String> itsOwn = statedRoles().entrySet().stream()
                .filter(operation -> operation.getValue().contains(Role.Names.SYSTEM))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(itsOwn)
                .containsExactlyInAnyOrder(
                        "getMe",
                        "listMyMemberships",
                        "createReturnImport",
                        "listReturnImports",
                        "getReturnImport",
                        "putReturnTable",
                        "startReturnImport",
                        "listReturnAnomalies",
                        "listReturnDifferences",
                        "notifySignificantEvent");
    }

    @Test
    void shouldNameEveryRoleAsAConstant() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (var field : Role.Names.class.getFields()) {
            constants.add((String) field.get(null));
            assertThat(field.get(null)).isEqualTo(field.getName());
        }
        assertThat(constants).isEqualTo(all());
    }

    private static Stream<JavaClass> interfaces() {
        return CLASSES.stream().filter(c -> c.getPackageName().equals("org.openiro.api.staff") && c.isInterface());
    }

    private static JavaClass implementation(JavaClass contract) {
        List<JavaClass> resources = contract.getAllSubclasses().stream()
                .filter(c -> !c.isInterface() && !c.getSimpleName().contains("_"))
                .toList();
        assertThat(resources)
                .as("implementations of " + contract.getSimpleName())
                .hasSizeLessThanOrEqualTo(1);
        return resources.isEmpty() ? null : resources.get(0);
    }

    private static Set<String> roles(Class<?> resource, Method operation) {
        try {
            Method method = resource.getMethod(operation.getName(), operation.getParameterTypes());
            RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                return new TreeSet<>(Arrays.asList(allowed.value()));
            }
            // Everybody who is anything in any authority.
            return resource.isAnnotationPresent(Authenticated.class) ? all() : Set.of();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Set<String>> statedRoles() throws IOException {
        try (InputStream yaml =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/openiro/staff.yaml")) {
            Map<String, Set<String>> stated = new TreeMap<>();
            for (JsonNode path : new YAMLMapper().readTree(yaml).get("paths")) {
                for (JsonNode operation : path) {
                    if (operation.has("operationId")) {
                        stated.put(
                                operation.get("operationId").asText(),
                                StreamSupport.stream(
                                                operation.get("x-openiro-roles").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .collect(Collectors.toCollection(TreeSet::new)));
                    }
                }
            }
            return stated;
        }
    }

    private static Set<String> all() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
