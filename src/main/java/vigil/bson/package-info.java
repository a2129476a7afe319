/** Documents as the bytes the database keeps (bsonspec.org), written and read without maps and codecs in between. */
@NullMarked
package vigil.bson;

import org.jspecify.annotations.NullMarked;
