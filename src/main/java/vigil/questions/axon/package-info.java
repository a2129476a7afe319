/** Carries questions on Axon's query bus, past one interceptor that checks and records. */
@NullMarked
package vigil.questions.axon;

import org.jspecify.annotations.NullMarked;
