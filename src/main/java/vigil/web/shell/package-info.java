/** What surrounds every page: who is signed in, language, navigation, the demonstration notice, the sign-in page. */
@NullMarked
package vigil.web.shell;

import org.jspecify.annotations.NullMarked;
