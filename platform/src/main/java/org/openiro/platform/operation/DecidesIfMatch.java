package org.openiro.platform.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation for which the contract does not always ask for If-Match, because it also makes what it changes or
 * is safe to repeat. It compares with {@link Changes#requireIfMatch} itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DecidesIfMatch {}
