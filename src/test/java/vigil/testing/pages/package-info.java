/** What tests of pages share: somebody who asks for them, and files that people send. */
@NullMarked
package vigil.testing.pages;

import org.jspecify.annotations.NullMarked;
