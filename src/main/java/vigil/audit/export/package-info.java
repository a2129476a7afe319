/** The auditor's lists as files to take home. */
@NullMarked
package vigil.audit.export;

import org.jspecify.annotations.NullMarked;
