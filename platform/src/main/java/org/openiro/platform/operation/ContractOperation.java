package org.openiro.platform.operation;

import jakarta.ws.rs.HeaderParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An operation as its generated interface declares it; JAX-RS annotations stand there, not on the resource. */
public final class ContractOperation {

    public static final String IF_MATCH = "If-Match";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Map<Method, ContractOperation> KNOWN = new ConcurrentHashMap<>();

    private final Method declared;

    private ContractOperation(Method declared) {
        this.declared = declared;
    }

    /** Finds the operation that a resource's method implements. */
    public static ContractOperation of(Method implementation) {
        return KNOWN.computeIfAbsent(
                implementation,
                method -> new ContractOperation(
                        Arrays.stream(method.getDeclaringClass().getInterfaces())
                                .flatMap(contract -> declaration(contract, method).stream())
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException(
                                        method + " implements no operation of the contract"))));
    }

    public String id() {
        return declared.getName();
    }

    public boolean declares(String header) {
        return position(header) >= 0;
    }

    /** The value of a header parameter in a call; null when not sent or not declared. */
    public Object header(String name, Object[] arguments) {
        int position = position(name);
        return position < 0 ? null : arguments[position];
    }

    public Parameter[] parameters() {
        return declared.getParameters();
    }

    private int position(String header) {
        Parameter[] parameters = declared.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            HeaderParam declaration = parameters[i].getAnnotation(HeaderParam.class);
            if (declaration != null && declaration.value().equalsIgnoreCase(header)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Method> declaration(Class<?> contract, Method method) {
        try {
            return Optional.of(contract.getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
