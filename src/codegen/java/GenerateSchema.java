import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: applies {@code db/migration} to an in-memory H2 and writes jOOQ's classes for it.
 * Runs in a JVM of its own because jOOQ 3.21 needs a newer Java than the one Maven may run on.
 */
class GenerateSchema {

  private static final String URL =
      "jdbc:h2:mem:schema;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

  /** Arguments: the folder with the migrations, the folder to write to. */
  public static void main(String[] args) throws Exception {
    Flyway.configure()
        .dataSource(URL, "sa", "")
        .locations("filesystem:" + args[0])
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(
                new Jdbc().withDriver("org.h2.Driver").withUrl(URL).withUser("sa").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history|scheduled_tasks")
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("INSTANT")
                                    .withIncludeTypes("(?i:timestamp.*)")))
                    .withGenerate(
                        new Generate().withGlobalObjectReferences(true).withJavadoc(false))
                    .withTarget(
                        new Target()
                            .withPackageName("org.cehrs.practice.store.schema")
                            .withDirectory(args[1]))));
  }
}
