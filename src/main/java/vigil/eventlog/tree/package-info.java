/** The Merkle tree over all events (RFC 6962), kept as tiles of 256 hashes; depends on no database and no framework. */
@NullMarked
package vigil.eventlog.tree;

import org.jspecify.annotations.NullMarked;
