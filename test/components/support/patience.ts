/** How long what a component does by itself is waited for: the default is short beside other work. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 5_000 });
