import { bundle } from "../scripts/build.js";

/** The tests of the command line run the built one, built anew from the sources. */
export default bundle;
