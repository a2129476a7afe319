/** Which law this server and its database act by: read at the start, the same on all servers, followed by the read models. */
@NullMarked
package vigil.lawbook.inforce;

import org.jspecify.annotations.NullMarked;
