/** Carries commands on Axon's bus and states in Axon's repository; the deciders know nothing of it. */
@NullMarked
package vigil.commands.axon;

import org.jspecify.annotations.NullMarked;
