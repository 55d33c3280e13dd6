package org.entrepot.marketplace.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entrepot.marketplace.Marketplace;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application, called through MockMvc, with an empty database of its own on a
 * real PostgreSQL. Tests with the same configuration share the context, and so the database.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = Marketplace.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface MarketplaceTest {}
