package org.openiro.platform.operation;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that implements a generated interface. What the contract says of each operation then happens around
 * it: one transaction, the Idempotency-Key looked up first, If-Match required where the contract has it.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServesContract {

    /** Interceptor priorities, outermost first. */
    int ROLES = 1050;

    int TRANSACTION = 1100;
    int AUDIT = 1150;
    int IDEMPOTENCY = 1200;
    int IF_MATCH = 1300;
}
