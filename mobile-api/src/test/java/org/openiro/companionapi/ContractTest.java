package org.openiro.companionapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.AllowedProperties;

/** The code against the contract: who may call, and what an answer may carry. */
class ContractTest {

    private static final JsonNode CONTRACT = contract();

    @Test
    void shouldAllowExactlyTheRolesOfTheContract() {
        Map<String, Set<String>> stated = new TreeMap<>();
        for (JsonNode path : CONTRACT.get("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("operationId")) {
                    Set<String> roles = new TreeSet<>();
                    operation.get("x-openiro-roles").forEach(role -> roles.add(role.asText()));
                    stated.put(operation.get("operationId").asText(), roles);
                }
            }
        }
        // From the generated interfaces, because a method without a role would slip through a look at annotations.
        Map<String, Set<String>> implemented = new TreeMap<>();
        for (JavaClass contract : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.openiro")) {
            if (contract.getPackageName().equals("org.openiro.api.companion") && contract.isInterface()) {
                for (Method operation : contract.reflect().getDeclaredMethods()) {
                    implemented.put(operation.getName(), roles(implementation(contract), operation));
                }
            }
        }
        assertThat(implemented).isEqualTo(stated);
    }

    @Test
    void shouldHaveReviewedEveryPropertyOfEveryAnswer() {
        Map<String, Set<String>> described = new TreeMap<>();
        CONTRACT.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    JsonNode responses = method.getValue().path("responses");
                    responses.fields().forEachRemaining(response -> {
                        JsonNode schema = resolve(response.getValue()).at("/content/application~1json/schema");
                        JsonNode problem = resolve(response.getValue()).at("/content/application~1problem+json/schema");
                        if (!schema.isMissingNode()) {
                            collect(
                                    schema,
                                    "",
                                    described.computeIfAbsent(
                                            AllowedProperties.operation(
                                                    method.getKey().toUpperCase(), path.getKey()),
                                            operation -> new TreeSet<>()));
                        }
                        if (!problem.isMissingNode()) {
                            collect(
                                    problem,
                                    "",
                                    described.computeIfAbsent(AllowedProperties.PROBLEM, operation -> new TreeSet<>()));
                        }
                    });
                }));
        assertThat(AllowedProperties.list()).isEqualTo(described);
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        JsonNode schema = resolve(node);
        if (schema.has("items")) {
            collect(schema.get("items"), path + "[]", paths);
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            paths.add(name);
            collect(property.getValue(), name, paths);
        });
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Class<?> implementation(JavaClass contract) {
        List<JavaClass> resources = contract.getAllSubclasses().stream()
                .filter(c -> !c.isInterface() && !c.getSimpleName().contains("_"))
                .toList();
        assertThat(resources)
                .as("implementations of " + contract.getSimpleName())
                .hasSize(1);
        return resources.get(0).reflect();
    }

    private static Set<String> roles(Class<?> resource, Method operation) {
        try {
            Method method = resource.getMethod(operation.getName(), operation.getParameterTypes());
            RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                return new TreeSet<>(Arrays.asList(allowed.value()));
            }
            return method.isAnnotationPresent(PermitAll.class) ? Set.of("ANONYMOUS") : Set.of();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode contract() {
        try (InputStream yaml =
                ContractTest.class.getClassLoader().getResourceAsStream("META-INF/openiro/companion.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
