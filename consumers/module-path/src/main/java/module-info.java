module consumer {
    requires io.github.interplayrx;
    // An automatic module brings no named modules with it: these two are asked for here.
    requires org.slf4j;
    requires com.fasterxml.jackson.databind;
}
