// Importing a picture gives its address and size; Next's own file that says so is made by the first build only.
/// <reference types="next/image-types/global" />
