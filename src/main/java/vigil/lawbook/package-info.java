/** The law as the office applies it, to be read: rules, code lists, calendar, authorities and provinces, by day. */
@NullMarked
package vigil.lawbook;

import org.jspecify.annotations.NullMarked;
