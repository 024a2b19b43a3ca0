/** True in the end-to-end build, where the sidebar's shadow root is open. */
declare const __KEPT_E2E__: boolean;
