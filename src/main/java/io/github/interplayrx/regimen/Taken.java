package io.github.interplayrx.regimen;

/** A group of substances as one side of a pair asks for it: taken now, or stopped at most some days ago. */
public sealed interface Taken permits Group, Group.Within {

    /**
     * The group.
     *
     * @return the group
     */
    Group group();

    /**
     * How many days ago it may have been stopped.
     *
     * @return days; 0 if it has to be taken now
     */
    int days();
}
