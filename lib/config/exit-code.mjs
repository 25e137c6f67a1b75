/** How a process ends whose configuration is wrong (sysexits' EX_CONFIG): starting it again changes nothing. */
export const CONFIG_EXIT_CODE = 78;
