package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After which interruption a substance is started like new.
 *
 * @param afterDays days without it
 * @param fromMg the daily dose in mg up to which it may be started like new, or null if that depends on more
 * @param sources where this comes from
 */
public record TitratedAgain(int afterDays, @Nullable Double fromMg, List<Source> sources) {}
