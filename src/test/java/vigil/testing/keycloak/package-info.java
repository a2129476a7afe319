/** Keycloak itself, as it is handed out, with the project's realm: for the test that shows both speak with each other. */
@NullMarked
package vigil.testing.keycloak;

import org.jspecify.annotations.NullMarked;
