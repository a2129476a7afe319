package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed jar says what it is made of: every library in it, and nothing that only tests need. */
class BillOfMaterialsIT {

    private static final String PLACE = "META-INF/sbom/application.cdx.json";

    @Test
    void the_jar_carries_its_bill_of_materials() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("vigil.jar"));
                InputStream bill = jar.getInputStream(jar.getEntry(PLACE))) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location")).isEqualTo(PLACE);
            JsonNode components = new JsonMapper().readTree(bill).path("components");
            List<String> named = components.valueStream()
                    .map(one -> one.path("name").asString("") + "-" + one.path("version").asString("") + ".jar")
                    .toList();
            List<String> packed = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                    .toList();
            assertThat(named).containsAll(packed).noneMatch(name -> name.startsWith("junit") || name.startsWith("greenmail"));
        }
    }
}
