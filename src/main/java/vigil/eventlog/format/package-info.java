/** What is kept: events, commits, their bytes and hashes, as said in docs/log-format.md; depends on no database and no framework. */
@NullMarked
package vigil.eventlog.format;

import org.jspecify.annotations.NullMarked;
