/** What a browser is told, whoever answers: what it may do with our answers, and to load anew when a session has ended. */
@NullMarked
package vigil.security.browser;

import org.jspecify.annotations.NullMarked;
